import { NotFoundView } from "./(site)/_parts/not-found-view";
import { SiteFooter } from "./(site)/_parts/site-footer";
import { SiteHeader } from "./(site)/_parts/site-header";

/** For pages outside the site's own frame, such as a character who does not exist. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="content" tabIndex={-1} className="grow">
        <NotFoundView />
      </main>
      <SiteFooter />
    </>
  );
}
