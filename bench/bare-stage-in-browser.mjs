// Bundled for a page: the shortest page that three-vrm allows, drawn like the stage at quality low (no multisampling, no
// outlines, one pixel a pixel); driven by bench/stage.mjs through `window.stageBench`.
import { VRMLoaderPlugin, VRMUtils } from "@pixiv/three-vrm";
import { AmbientLight, DirectionalLight, PerspectiveCamera, Scene, WebGLRenderer } from "three";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";

let draw;

async function load({ url, camera: view }) {
  const beganAt = performance.now();
  const canvas = document.createElement("canvas");
  document.body.replaceChildren(canvas);
  const renderer = new WebGLRenderer({ canvas, antialias: false, alpha: true });
  renderer.setSize(640, 480);
  const scene = new Scene();
  const light = new DirectionalLight(0xffffff, 2.5);
  light.position.set(0.9, 2.2, 2.8);
  scene.add(light, new AmbientLight(0xffffff, 0.85));
  const camera = new PerspectiveCamera(view.verticalFovDegrees, 640 / 480, 0.1, 40);
  camera.position.set(...view.position);
  camera.setViewOffset(640, 480, view.shift[0] * 640, view.shift[1] * 480, 640, 480);

  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(MeshoptDecoder);
  loader.register((parser) => new VRMLoaderPlugin(parser));
  const gltf = await loader.loadAsync(url);
  const { vrm } = gltf.userData;
  VRMUtils.rotateVRM0(vrm);
  vrm.scene.traverse((object) => {
    if (!object.isMesh || !Array.isArray(object.material)) return;
    [object.material] = object.material;
    object.geometry.clearGroups();
  });
  scene.add(vrm.scene);
  const context = renderer.getContext();
  draw = (deltaSeconds) => {
    vrm.update(deltaSeconds);
    renderer.render(scene, camera);
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  };
  draw(0);
  return performance.now() - beganAt;
}

function frames({ count }) {
  return Array.from({ length: count }, () => {
    const beganAt = performance.now();
    draw(1 / 60);
    return performance.now() - beganAt;
  });
}

window.stageBench = { load, frames };
