import type { BufferGeometry, Material, Mesh, Object3D } from "three";

type Drawn = { material: Material[]; groups: BufferGeometry["groups"] };

/**
 * MToon draws an outlined mesh twice, as two materials over the same triangles. Without outlines only the first is kept;
 * what was taken away is remembered, so that the outlines can return.
 */
export function createOutlineSwitch(model: Object3D): { show(outlines: boolean): void } {
  const taken = new Map<Mesh, Drawn>();
  return {
    show(outlines) {
      if (outlines) {
        for (const [mesh, drawn] of taken) {
          mesh.material = drawn.material;
          mesh.geometry.groups = drawn.groups;
        }
        taken.clear();
        return;
      }
      model.traverse((object) => {
        const mesh = object as Mesh;
        if (!mesh.isMesh || !Array.isArray(mesh.material)) return;
        const [surface, outline] = mesh.material;
        if (!surface || mesh.material.length !== 2 || !(outline as { isOutline?: boolean }).isOutline) return;
        taken.set(mesh, { material: mesh.material, groups: mesh.geometry.groups });
        mesh.material = surface;
        mesh.geometry.groups = [];
      });
    },
  };
}
