import { createRoot } from "react-dom/client";
import { NextIntlClientProvider } from "next-intl";
import { AvatarView } from "../ui/avatar-view";
const id = new URLSearchParams(location.search).get("id")!;
const insets = { top: 0.06, right: 0, bottom: 0.26, left: 0 };
const model = { url: `/avatars/${id}.vrm`, posterUrl: `/avatars/${id}.poster.webp`, name: id };
createRoot(document.getElementById("root")!).render(<NextIntlClientProvider locale="en" messages={{ avatars: { figure: "x", reason: {} } } as never}><AvatarView model={model} insets={insets} quality={"high"} className="absolute inset-0" /></NextIntlClientProvider>);
