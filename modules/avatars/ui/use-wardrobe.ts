"use client";

import { useState } from "react";
import { keepOutfit } from "./outfit-keeping";
import type { Outfit } from "./outfits";
import type { StageRun } from "./stage-run";

export type Wardrobe = {
  /** What was chosen last, also while it is being fetched. */
  chosenId: string | undefined;
  /** Whether she has changed since the page was opened. */
  changed: boolean;
  choose: (outfitId: string) => void;
};

/** Changing clothes: the living figure first, then her picture and what is kept, so that a lost line changes nothing. */
export function useWardrobe(options: {
  viewKey: string;
  outfits: readonly Outfit[];
  worn: Outfit | undefined;
  run: Pick<StageRun, "show"> | null;
  onWorn: (outfitId: string) => void;
  onFailed: () => void;
}): Wardrobe {
  const { viewKey, outfits, worn, run, onWorn, onFailed } = options;
  const [coming, setComing] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);

  const choose = async (outfit: Outfit): Promise<void> => {
    setComing(outfit.id);
    try {
      const outcome = await run?.show({ url: outfit.avatarUrl, lowUrl: outfit.lowAvatarUrl });
      if (outcome !== "superseded") {
        onWorn(outfit.id);
        keepOutfit(viewKey, outfit === outfits[0] ? null : outfit.id);
        setChanged(true);
      }
    } catch {
      onFailed();
    }
    // Whoever chose again meanwhile wants the other one.
    setComing((now) => (now === outfit.id ? null : now));
  };

  return {
    chosenId: coming ?? worn?.id,
    changed,
    choose(outfitId) {
      const outfit = outfits.find(({ id }) => id === outfitId);
      if (outfit && outfitId !== (coming ?? worn?.id)) void choose(outfit);
    },
  };
}
