import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** Next's navigation, aware of the language prefix: hrefs are written without it. */
export const { Link, redirect, permanentRedirect, usePathname, useRouter, getPathname } = createNavigation(routing);
