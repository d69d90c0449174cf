export { diskFileStore } from "./adapters/disk-file-store";
