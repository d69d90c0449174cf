export { AppError, errorKinds, isAppError, type AppErrorInit, type ErrorKind } from "./app-error";
export { assertNever } from "./assert-never";
export { systemClock, type Clock } from "./clock";
export { defineEvent, type DomainEvent, type EventDefinition } from "./domain-event";
export { newId } from "./id";
export type { Json } from "./json";
export { defaultLocale, isLocale, locales, type Locale, type Localized } from "./locale";
export type { Page } from "./page";
