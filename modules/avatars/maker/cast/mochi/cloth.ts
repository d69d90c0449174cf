import { ClothSheet } from "../../paint/cloth-sheet";

export const sheet = new ClothSheet({
  torso: { halfWidth: 1, top: 1, bottom: 0 },
  base: ["#ffffff", "#dddddd"],
  swatches: {
    mandarin: ["#f9963c", "#d9702a"],
    stem: ["#6d8f4a", "#4c6e3a"],
    leaf: ["#8fbf6a", "#5f9150"],
    leafVein: ["#b9dc93", "#83b06c"],
    cord: ["#e8584f", "#b93a40"],
    cordWhite: ["#fff6ea", "#e6cdbd"],
    bell: ["#ffd45e", "#dd9a34"],
    bellDark: ["#8a5a1c", "#653d14"],
  },
});
