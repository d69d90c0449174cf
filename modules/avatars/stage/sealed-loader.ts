import { LoadingManager } from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";

/** Whether a file may ask for this while it is read: its own bytes and the images inside it, nothing else. */
export function mayFetchWhileReading(asked: string, ownUrl: string | null): boolean {
  return asked.startsWith("blob:") || asked === ownUrl;
}

/** A reader of glTF that requests nothing that a file names outside itself. `ownUrl`: where the file came from. */
export function sealedLoader(ownUrl: string | null = null): GLTFLoader {
  const manager = new LoadingManager();
  manager.setURLModifier((asked) => {
    if (mayFetchWhileReading(asked, ownUrl)) return asked;
    throw new Error("The file refers to something outside itself.");
  });
  return new GLTFLoader(manager);
}
