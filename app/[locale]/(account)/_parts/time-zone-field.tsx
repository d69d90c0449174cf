"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Where the day of a birthday begins; empty without scripts. */
export function TimeZoneField() {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "",
  );
  return <input type="hidden" name="timeZone" value={timeZone} readOnly />;
}
