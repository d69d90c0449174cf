import { NotFoundView } from "./_parts/not-found-view";

export default function NotFound() {
  return <NotFoundView />;
}
