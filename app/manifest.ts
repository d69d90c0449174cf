import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "おしゃべり Oshaberi",
    short_name: "おしゃべり",
    start_url: "/",
    display: "standalone",
    background_color: "#fcf6f3",
    theme_color: "#fcf6f3",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
