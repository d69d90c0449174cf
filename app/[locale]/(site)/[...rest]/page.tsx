import { notFound } from "next/navigation";

/** Any address that nothing else answers, so that its page has the right language and a header. */
export default function UnknownPage() {
  notFound();
}
