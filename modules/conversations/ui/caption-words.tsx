"use client";

import { useEffect, useRef } from "react";
import type { SpeechPlayer } from "@client/voice";
import { captionPieces } from "../engine/caption-pieces";
import type { Sounding } from "./use-conversation";

/**
 * The sentence that is heard, with the word that sounds underlined. The mark is moved in the page directly, frame by
 * frame: React draws a sentence once.
 */
export function CaptionWords({ sounding, position }: { sounding: Sounding; position: SpeechPlayer["position"] }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let frame = 0;
    let marked: Element | null = null;
    const follow = () => {
      const at = position();
      const word = at?.id === sounding.id ? at.word : null;
      const next = word === null ? null : (line.current?.querySelector(`[data-word="${word}"]`) ?? null);
      if (next !== marked) {
        marked?.removeAttribute("data-sounds");
        next?.setAttribute("data-sounds", "");
        next?.scrollIntoView?.({ block: "nearest" });
        marked = next;
      }
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => {
      cancelAnimationFrame(frame);
      marked?.removeAttribute("data-sounds");
    };
  }, [sounding, position]);
  return (
    <span ref={line}>
      {captionPieces(sounding.text, sounding.words).map(({ text, from, word }) =>
        word === null ? (
          text
        ) : (
          <span
            key={from}
            data-word={word}
            className="decoration-accent-ink decoration-[0.16em] underline-offset-[0.22em] data-sounds:underline"
          >
            {text}
          </span>
        ),
      )}
    </span>
  );
}
