import { MToonMaterial, VRMLoaderPlugin, VRMUtils, type VRM, type VRMHumanBoneName } from "@pixiv/three-vrm";
import {
  AmbientLight,
  Box3,
  DirectionalLight,
  Euler,
  type Material,
  type Mesh,
  Object3D,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from "three";
import { MeshoptDecoder } from "three/addons/libs/meshopt_decoder.module.js";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import type { Triple } from "../studio/shot";

/** Seconds for one turn. */
const TURN_SECONDS = 14;
const FOV = 24;
const LONGEST_STEP = 1 / 20;

export type Facts = { bytes: number; triangles: number; draws: number; springJoints: number };
export type Show = { turning: boolean; face: boolean; wireframe: boolean; outline: boolean; springs: boolean };

/** One character that slowly turns before a still camera, so that its light comes from where the viewer stands. */
export class FigureView {
  angle = 0;
  show: Show = { turning: true, face: false, wireframe: false, outline: true, springs: true };
  expression = "neutral";
  pose: Readonly<Record<string, Triple>> = {};
  private zoom = 1;
  private vrm: VRM | undefined;
  private size = { headY: 1, height: 1.6 };
  private asked = 0;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly turned = new Object3D();
  private readonly camera = new PerspectiveCamera(FOV, 1, 0.05, 30);
  private readonly loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  private readonly euler = new Euler();

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
    const key = new DirectionalLight(0xfff6ee, Math.PI * 0.88);
    key.position.set(0.7, 1.5, 2);
    this.scene.add(key, new AmbientLight(0xfff4f0, 0.55), this.turned);
    this.loader.register((parser) => new VRMLoaderPlugin(parser));
    this.listen();
    let before = performance.now();
    this.renderer.setAnimationLoop((now: number) => {
      this.frame(Math.min((now - before) / 1000, LONGEST_STEP));
      before = now;
    });
  }

  private listen(): void {
    this.canvas.addEventListener("pointerdown", (event) => this.canvas.setPointerCapture(event.pointerId));
    this.canvas.addEventListener("pointermove", (event) => {
      if (event.buttons === 0) return;
      this.angle += event.movementX * 0.01;
    });
    this.canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom = Math.min(4, Math.max(0.6, this.zoom * Math.exp(-event.deltaY * 0.001)));
    });
  }

  /** Shows the file; of several requests the last one wins. */
  async load(url: string): Promise<Facts | undefined> {
    const request = ++this.asked;
    const bytes = await (await fetch(url)).arrayBuffer();
    const gltf = await this.loader.parseAsync(bytes.slice(0), "");
    const vrm = gltf.userData["vrm"] as VRM | undefined;
    if (!vrm) throw new Error(`${url} is no VRM`);
    if (request !== this.asked) {
      VRMUtils.deepDispose(vrm.scene);
      return undefined;
    }
    if (this.vrm) {
      this.turned.remove(this.vrm.scene);
      VRMUtils.deepDispose(this.vrm.scene);
    }
    this.vrm = vrm;
    this.turned.rotation.y = 0;
    this.turned.add(vrm.scene);
    vrm.scene.updateMatrixWorld(true);
    const head = vrm.humanoid.getRawBoneNode("head")?.getWorldPosition(new Vector3());
    this.size = { headY: head?.y ?? 1, height: new Box3().setFromObject(vrm.scene, true).max.y };
    let triangles = 0;
    let draws = 0;
    vrm.scene.traverse((object) => {
      object.frustumCulled = false;
      const mesh = object as Mesh;
      if (!mesh.isMesh) return;
      draws++;
      triangles += (mesh.geometry.index?.count ?? 0) / 3;
    });
    return {
      bytes: bytes.byteLength,
      triangles,
      draws,
      springJoints: vrm.springBoneManager?.joints.size ?? 0,
    };
  }

  private materials(): Material[] {
    const all: Material[] = [];
    this.vrm?.scene.traverse((object) => {
      const mesh = object as Mesh;
      if (mesh.isMesh) all.push(...(Array.isArray(mesh.material) ? mesh.material : [mesh.material]));
    });
    return all;
  }

  private frame(seconds: number): void {
    const { vrm, show } = this;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (!vrm || width === 0 || height === 0) return;
    this.renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.renderer.setSize(width, height, false);
    if (show.turning) this.angle += (seconds / TURN_SECONDS) * Math.PI * 2;
    this.turned.rotation.y = this.angle;
    this.aim(width / height);
    for (const material of this.materials()) {
      if (!(material instanceof MToonMaterial)) continue;
      if (material.isOutline) material.visible = show.outline && !show.wireframe;
      else material.wireframe = show.wireframe;
    }
    vrm.humanoid.resetNormalizedPose();
    for (const [name, [x, y, z]] of Object.entries(this.pose))
      vrm.humanoid.getNormalizedBoneNode(name as VRMHumanBoneName)?.quaternion.setFromEuler(this.euler.set(x, y, z));
    for (const { expressionName } of vrm.expressionManager?.expressions ?? [])
      vrm.expressionManager?.setValue(expressionName, expressionName === this.expression ? 1 : 0);
    if (vrm.lookAt) vrm.lookAt.target = this.camera;
    if (!show.springs) vrm.springBoneManager?.reset();
    vrm.update(show.springs ? seconds : 0);
    this.renderer.render(this.scene, this.camera);
  }

  private aim(aspect: number): void {
    const { headY, height } = this.size;
    const target = this.show.face ? headY + (height - headY) * 0.42 : height * 0.5;
    const extent = (this.show.face ? (height - headY) * 1.7 : height * 1.12) / this.zoom;
    const narrow = Math.max(1, 0.72 / aspect);
    const distance = (extent * narrow) / (2 * Math.tan((FOV * Math.PI) / 360));
    this.camera.aspect = aspect;
    this.camera.position.set(0, target + distance * 0.04, distance);
    this.camera.lookAt(0, target, 0);
    this.camera.updateProjectionMatrix();
  }
}
