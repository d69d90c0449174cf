declare module "piper-plus/wasm/multilingual" {
  export function initSync(options: { module: WebAssembly.Module }): unknown;

  export class PhonemizeResult {
    private constructor();
    readonly phonemeIds: Int32Array;
    readonly prosodyFeatures: Int32Array | undefined;
    free(): void;
  }

  export class WasmPhonemizer {
    constructor(configJson: string);
    phonemize(text: string, language?: string): PhonemizeResult;
    free(): void;
  }
}
