export { cx } from "./domain/class-names";
export { daysInMonth, fromIsoDate, toIsoDate, type CalendarDate } from "./domain/calendar-date";
export { isTheme, themes, themeScript, themeStorageKey, type Theme } from "./domain/theme";
export { Button, buttonClass, IconButton, LinkButton } from "./ui/button";
export type { ButtonProps, ButtonSize, ButtonVariant, IconButtonProps, LinkButtonProps } from "./ui/button";
export { Checkbox, Slider, Switch } from "./ui/checkbox";
export { DateField, type DateFieldProps } from "./ui/date-field";
export { Dialog, DialogClose, type DialogProps } from "./ui/dialog";
export { Field, type FieldTexts } from "./ui/field";
export { LanguageSwitch, type Language } from "./ui/language-switch";
export {
  Menu,
  MenuChoices,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  MenuToggle,
  type MenuChoice,
  type MenuProps,
} from "./ui/menu";
export { Notice, type NoticeProps, type Tone } from "./ui/notice";
export { PasswordField, type PasswordFieldProps } from "./ui/password-field";
export { Progress, Spinner } from "./ui/spinner";
export { Accent, Avatar, Card, EmptyState, ErrorState, Skeleton, SkipLink, VisuallyHidden } from "./ui/surfaces";
export { TextArea, type TextAreaProps } from "./ui/text-area";
export { Select, TextField, type SelectProps, type TextFieldProps } from "./ui/text-field";
export { ThemeChoice, ThemeSwitch, useTheme, type ThemeTexts } from "./ui/theme-switch";
export { Toaster, useToasts } from "./ui/toaster";
export { Tooltip } from "./ui/tooltip";
export type { ToastOptions } from "./domain/toast-queue";
