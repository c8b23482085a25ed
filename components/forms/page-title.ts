import { hasErrors, type FormState } from "@/components/forms/form-state";

/** Title of a page with a form: «Lỗi: » comes first when something is to be corrected. */
export const pageTitle = (title: string, state: FormState | null): string =>
  hasErrors(state) ? `Lỗi: ${title}` : title;
