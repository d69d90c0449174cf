/** An empty stage between two curtains. */
export function Curtain() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true" className="h-40 w-auto">
      <path d="M20 20h200v124H20z" className="fill-sunken" />
      <path d="M96 20h48l34 124H62z" className="fill-lamp" opacity="0.35" />
      <ellipse cx="120" cy="142" rx="58" ry="9" className="fill-lamp" opacity="0.75" />
      <path d="M20 20h62c4 46-14 88-44 124H20zM220 20h-62c-4 46 14 88 44 124h18z" fill="#a81a5b" />
      <path
        d="M38 20c3 50-2 90-12 124M60 20c2 46-8 84-26 118M202 20c-3 50 2 90 12 124M180 20c-2 46 8 84 26 118"
        stroke="#7d1144"
        strokeWidth="3"
        fill="none"
        opacity="0.7"
      />
      <path
        d="M10 10h220v16c-11 8-22 8-33 0-11 8-22 8-33 0-11 8-22 8-33 0-11 8-22 8-33 0-11 8-22 8-33 0-11 8-22 8-33 0-8 6-15 7-22 3z"
        fill="#7d1144"
      />
    </svg>
  );
}
