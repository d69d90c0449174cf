import sharp from "sharp";
import { StageStudio } from "/work/main/modules/avatars/maker/studio/stage-studio";
// look.ts out ids(csv) size WxH frames... : "t" = idle after t ; "gesture@t" ; "expr!"
const [out, ids, dims, cols, ...frames] = process.argv.slice(2);
const dpr = Number(process.env.DPR ?? 1), quality = (process.env.Q ?? "balanced") as any;
const [w,h] = dims!.split("x").map(Number);
const s = await StageStudio.launch(dpr);
const cells: Buffer[] = [];
for (const id of ids!.split(",")) {
  await s.open(`/work/main/public/avatars/${id}.vrm`, { width: w!, height: h!, quality, insets: { top: 0.06, right: 0, bottom: 0.26, left: 0 }, seed: Number(process.env.SEED ?? 1) });
  for (const f of frames) {
    const [name, t] = f.includes("@") ? f.split("@") : [null, f];
    const ex = name && ["happy","angry","sad","surprised","shy","relaxed","neutral"].includes(name);
    const mood = name && ["idle","listening","thinking","speaking"].includes(name);
    cells.push(await sharp(await s.take({ ...(mood ? { mood: name as any } : name ? { cue: ex ? { expression: name as any, intensity: 0.9 } : { gesture: name as any } } : {}), afterSeconds: Number(t) })).flatten({background:"#f3e9e4"}).png().toBuffer());
  }
}
await s.close();
const W=w!*dpr,H=h!*dpr,c=Number(cols);
await sharp({create:{width:c*W,height:Math.ceil(cells.length/c)*H,channels:3,background:"#fff"}}).composite(cells.map((input,i)=>({input,left:(i%c)*W,top:Math.floor(i/c)*H}))).png().toFile(out!);
