import type { ReactNode } from "react";

/** A page of text: one title, a lead, sections. */
export function Article({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <article className="page-inline pt-8 pb-20 sm:pt-14">
      <h1 className="text-3xl">{title}</h1>
      {lead && <p className="measure mt-4 text-lg text-ink-soft">{lead}</p>}
      <div className="mt-12 flex flex-col gap-12">{children}</div>
    </article>
  );
}

export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-3 md:grid-cols-[13rem_minmax(0,1fr)]">
      <h2 className="text-xl">{title}</h2>
      <div className="measure flex flex-col gap-4">{children}</div>
    </section>
  );
}

/** Commands or settings, to be copied; scrolls sideways rather than break a line. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      lang="en"
      className="overflow-x-auto rounded-bubble bg-[#2b1830] px-5 py-4 font-mono text-sm/relaxed text-[#f8eff5] forced-colors:border"
    >
      <code>{children}</code>
    </pre>
  );
}

export function InlineCode(chunks: ReactNode) {
  return (
    <code lang="en" className="rounded-sm bg-sunken whitespace-nowrap px-1.5 py-0.5 font-mono text-[0.9em]">
      {chunks}
    </code>
  );
}

export const textLinkClass = "font-bold text-primary underline decoration-2 underline-offset-4 hover:decoration-4";
