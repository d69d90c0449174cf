/* Runs in the browser: shows one character without a user, poses it, and hands out pictures. */
import { VRMLoaderPlugin, VRMUtils, type VRM, type VRMHumanBoneName } from "@pixiv/three-vrm";
import {
  AmbientLight,
  Box3,
  Color,
  DirectionalLight,
  Euler,
  Object3D,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from "three";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import type { Shot, StudioPage } from "./shot";

const canvas = document.createElement("canvas");
document.body.append(canvas);
const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
const scene = new Scene();
const camera = new PerspectiveCamera(24, 1, 0.05, 30);
const key = new DirectionalLight(0xfff6ee, Math.PI * 0.88);
key.position.set(0.7, 1.5, 2);
scene.add(key, new AmbientLight(0xfff4f0, 0.55));
const gaze = new Object3D();
scene.add(gaze);

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
loader.register((parser) => new VRMLoaderPlugin(parser));
let vrm: VRM | undefined;
const turn = new Euler();

function pose(character: VRM, shot: Shot): void {
  character.humanoid.resetNormalizedPose();
  for (const [name, [x, y, z]] of Object.entries(shot.bones ?? {}))
    character.humanoid.getNormalizedBoneNode(name as VRMHumanBoneName)?.quaternion.setFromEuler(turn.set(x, y, z));
  const expressions = character.expressionManager;
  for (const e of expressions?.expressions ?? [])
    expressions?.setValue(e.expressionName, shot.expressions?.[e.expressionName] ?? 0);
  if (character.lookAt) character.lookAt.target = gaze;
}

const studio: StudioPage = {
  async load(url) {
    if (vrm) {
      scene.remove(vrm.scene);
      VRMUtils.deepDispose(vrm.scene);
    }
    const gltf = await loader.loadAsync(url);
    vrm = gltf.userData.vrm as VRM;
    vrm.scene.traverse((o) => {
      o.frustumCulled = false;
    });
    scene.add(vrm.scene);
    vrm.update(0);
    vrm.scene.updateMatrixWorld(true);
    const head = vrm.humanoid.getRawBoneNode("head")?.getWorldPosition(new Vector3());
    return { headY: head?.y ?? 0, height: new Box3().setFromObject(vrm.scene, true).max.y };
  },
  take(shot) {
    if (!vrm) throw new Error("no character is loaded");
    renderer.setPixelRatio(1);
    renderer.setSize(shot.width, shot.height);
    scene.background = shot.background === undefined ? null : new Color(shot.background);
    camera.fov = shot.camera.fov;
    camera.aspect = shot.width / shot.height;
    camera.position.set(...shot.camera.position);
    camera.lookAt(...shot.camera.target);
    camera.updateProjectionMatrix();
    gaze.position.set(...(shot.lookAt ?? shot.camera.position));
    pose(vrm, shot);
    vrm.update(0);
    vrm.springBoneManager?.reset();
    for (let i = 0; i < (shot.settleFrames ?? 40); i++) vrm.update(1 / 60);
    renderer.render(scene, camera);
    return canvas.toDataURL("image/png");
  },
};
Object.assign(window, { studio });
