import { readFileSync } from "node:fs";
import { inspectVrm } from "./format/inspect-vrm";
for (const id of ["hikari","ren","mochi"]) {
  const { json, surfaces } = await inspectVrm(new Uint8Array(readFileSync(`public/avatars/${id}.vrm`)));
  const world=(n:number):number[]=>{const t=json.nodes[n]!.translation??[0,0,0];const p=(json.nodes as any[]).findIndex(x=>x.children?.includes(n));return p<0?t:world(p).map((v,i)=>v+t[i]!)};
  const hb=json.extensions.VRMC_vrm.humanoid.humanBones as any;
  for (const b of ["head","hips","leftUpperArm","leftLowerArm","leftHand","leftMiddleDistal"]) if(hb[b]) console.log(id,b,world(hb[b].node).map(v=>v.toFixed(3)).join(" "));
  for (let y=0.6;y<1.4;y+=0.05){let mx=0,mz=-1;for(const s of surfaces)s.positions.forEach(([x,py,z],i)=>{const bone=s.strongestBone[i]??"";if(Math.abs(py-y)<0.025&&!/Arm|Hand|Thumb|Index|Middle|Ring|Little|Shoulder|hair|head/i.test(bone)){mx=Math.max(mx,Math.abs(x));if(Math.abs(x)<0.08)mz=Math.max(mz,z)}});console.log(id,y.toFixed(2),"halfW",mx.toFixed(3),"front",mz.toFixed(3))}
}
