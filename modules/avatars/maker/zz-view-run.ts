import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
const out = (await build({ entryPoints: ["modules/avatars/maker/zz-view.tsx"], bundle: true, format: "esm", write: false, jsx: "automatic", define: {"process.env.NODE_ENV":'"production"', "process.env._next_intl_trailing_slash": "undefined"}, alias: { "@modules/kernel": "/work/main/modules/kernel/index.ts" } })).outputFiles[0]!.text;
const css = `*{box-sizing:border-box}body{margin:0;background:#f3e9e4}#root{position:absolute;inset:0}.absolute{position:absolute}.inset-0{inset:0}.overflow-hidden{overflow:hidden}.block{display:block}.size-full{width:100%;height:100%}.w-auto{width:auto}.max-w-none{max-width:none}.-translate-x-1\\/2{translate:-50%}.opacity-0{opacity:0}.sr-only{display:none}.transition-opacity{transition:opacity 100ms}.\\[container-type\\:size\\]{container-type:size}`;
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--use-gl=angle","--use-angle=swiftshader","--enable-unsafe-swiftshader","--ignore-gpu-blocklist","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const cells: any[] = []; let x = 0;
for (const [w, h] of [[864, 800], [390, 844], [300, 844]] as const) {
  let y = 0;
  for (const id of ["hikari", "ren", "mochi"]) {
    const page = await b.newPage({ viewport: { width: w, height: h } });
    page.on("pageerror", e => console.log(e.message));
    let go!: () => void; const gate = new Promise<void>(r => go = r);
    await page.route("**/*", async r => { const u = new URL(r.request().url());
      if (u.pathname === "/") return r.fulfill({ contentType: "text/html", body: `<!doctype html><link rel=icon href="data:,"><style>${css}</style><div id=root></div><script type=module src=/p.js></script>` });
      if (u.pathname === "/p.js") return r.fulfill({ contentType: "text/javascript", body: out });
      if (u.pathname.endsWith(".vrm")) await gate;
      return r.fulfill({ body: await readFile("/work/main/public" + u.pathname) }); });
    await page.goto("http://studio.invalid/?id=" + id);
    await page.waitForSelector("[data-ready=loading]"); await page.waitForFunction(() => document.querySelector("img")!.complete);
    
    const rect = await page.evaluate(`(()=>{const r=document.querySelector("img").getBoundingClientRect();return [r.left,r.top,r.width,r.height]})()`) as number[];
    go(); await page.waitForSelector("[data-ready=live]");
    const url = await page.evaluate(`(()=>{const s=document.querySelector("[data-avatar-view]").stage;s.update(0);return document.querySelector("canvas").toDataURL()})()`) as string;
    await page.close();
    const bg = { r: 243, g: 233, b: 228 };
    const live = await sharp(Buffer.from(url.split(",")[1]!, "base64")).flatten({ background: bg }).png().toBuffer();
    const [rl, rt, rw, rh] = rect.map(Math.round) as [number, number, number, number];
    const pad = 600;
    const big = await sharp({ create: { width: w + 2 * pad, height: h + 2 * pad, channels: 3, background: bg } }).composite([{ input: await sharp("/work/main/public/avatars/" + id + ".poster.webp").resize(rw, rh, { fit: "fill" }).toBuffer(), left: rl + pad, top: rt + pad }]).png().toBuffer();
    const poster = await sharp(big).extract({ left: pad, top: pad, width: w, height: h }).png().toBuffer();
    console.log(w, h, id, rect.map(v => v.toFixed(1)).join(" "));
    const [p, l] = await Promise.all([poster, live].map(i => sharp(i).removeAlpha().raw().toBuffer()));
    let sum = 0, n = 0; for (let i = 0; i < p!.length; i++) { const d = Math.abs(p![i]! - l![i]!); sum += d; if (d > 60) n++; }
    console.log(w, h, id, "mean", (sum / p!.length).toFixed(2), "share>60", (100 * n / p!.length).toFixed(2) + "%");
    const diff = await sharp(poster).composite([{ input: live, blend: "difference" }]).removeAlpha().png().toBuffer();
    for (const [k, im] of [poster, live, diff].entries()) cells.push({ input: await sharp(im).resize(Math.round(w / 2.6)).toBuffer(), left: x + k * Math.round(w / 2.6), top: y });
    y += 325;
  }
  x += 3 * Math.round(w / 2.6);
}
await b.close();
await sharp({ create: { width: x, height: 980, channels: 3, background: "#888" } }).composite(cells).png().toFile("/tmp/av/jump.png");
