// In a browser: two files of one model, drawn in the same pose with bare three.js and three-vrm, compared pixel by pixel.
import { VRMLoaderPlugin, VRMUtils } from "@pixiv/three-vrm";
import { MeshoptDecoder } from "meshoptimizer";
import { AmbientLight, Box3, Color, DirectionalLight, PerspectiveCamera, Scene, Vector3, WebGLRenderer } from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";

const [width, height] = [640, 480];
const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setSize(width, height, false);

const loader = new GLTFLoader();
loader.setMeshoptDecoder(MeshoptDecoder);
loader.register((parser) => new VRMLoaderPlugin(parser));

async function posed(url) {
  const { vrm } = (await loader.loadAsync(url)).userData;
  if (!vrm) throw new Error(`${url} holds no VRM`);
  const scene = new Scene();
  scene.background = new Color(0.5, 0.55, 0.6);
  const sun = new DirectionalLight(0xffffff, Math.PI);
  sun.position.set(1, 1, 1);
  scene.add(vrm.scene, sun, new AmbientLight(0xffffff, 0.6));
  VRMUtils.rotateVRM0(vrm);
  const turn = (bone, x, y, z) => vrm.humanoid.getNormalizedBoneNode(bone)?.rotation.set(x, y, z);
  turn("leftUpperArm", 0, 0, -1);
  turn("rightUpperArm", 0, 0.3, 0.8);
  turn("leftUpperLeg", -0.5, 0, 0);
  turn("head", 0.1, 0.3, 0);
  for (const [name, weight] of [
    ["aa", 0.8],
    ["happy", 0.4],
  ])
    vrm.expressionManager?.setValue(name, weight);
  for (let step = 0; step < 20; step += 1) vrm.update(1 / 60);
  return { scene, vrm };
}

function pixels(scene, [low, high]) {
  const camera = new PerspectiveCamera(30, width / height, 0.05, 50);
  const middle = (low + high) / 2;
  camera.position.set(0, middle, ((high - low) / 2 / Math.tan(Math.PI / 12)) * 1.1 + 0.2);
  camera.lookAt(0, middle, 0);
  renderer.render(scene, camera);
  const gl = renderer.getContext();
  const read = new Uint8Array(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, read);
  return read;
}

/** Share of pixels, in percent, whose colour differs to the eye: YIQ distance above 0.1 of the greatest (Kotsarenko, 2010). */
function difference(a, b) {
  let different = 0;
  for (let i = 0; i < a.length; i += 4) {
    const [r, g, b_] = [a[i] - b[i], a[i + 1] - b[i + 1], a[i + 2] - b[i + 2]];
    const y = 0.29889531 * r + 0.58662247 * g + 0.11448223 * b_;
    const iq = 0.59597799 * r - 0.2741761 * g - 0.32180189 * b_;
    const q = 0.21147017 * r - 0.52261711 * g + 0.31114694 * b_;
    if (0.5053 * y * y + 0.299 * iq * iq + 0.1957 * q * q > 35215 * 0.1 * 0.1) different += 1;
  }
  return (100 * different) / (a.length / 4);
}

window.compare = async (before, after) => {
  const views = [];
  for (const url of [before, after]) {
    const { scene, vrm } = await posed(url);
    const top = new Box3().setFromObject(vrm.scene).max.y;
    const head = vrm.humanoid.getNormalizedBoneNode("head").getWorldPosition(new Vector3()).y;
    // Heights are taken from the first file, so that both are seen alike.
    const heights = views[0]?.heights ?? [
      [0, top],
      [head - 0.05, top],
    ];
    views.push({ heights, pictures: heights.map((range) => pixels(scene, range)) });
    VRMUtils.deepDispose(vrm.scene);
  }
  const [first, second] = views;
  const drawn = first.pictures.map((picture) => new Set(new Uint32Array(picture.buffer)).size);
  if (Math.min(...drawn) < 100) throw new Error("Nothing was drawn");
  return first.pictures.map((picture, i) => difference(picture, second.pictures[i]));
};
