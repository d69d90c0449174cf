"use client";

/** The last resort, when even the layout fails: no styles, no texts files, both languages. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="ja">
      <body
        style={{
          fontFamily: "system-ui, sans-serif",
          display: "grid",
          placeItems: "center",
          minHeight: "100dvh",
          margin: 0,
          background: "#fcf6f3",
          color: "#2b1830",
        }}
      >
        <main style={{ textAlign: "center", padding: "2rem" }}>
          <h1 style={{ fontSize: "1.5rem" }}>ページを表示できませんでした</h1>
          <p lang="en">This page could not be shown.</p>
          <button
            type="button"
            onClick={reset}
            style={{
              font: "inherit",
              padding: "0.75rem 1.5rem",
              borderRadius: "999px",
              border: 0,
              background: "#b51d63",
              color: "#fff",
            }}
          >
            もう一度試す · <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
