import type { PublicFilter } from "@/lib/recognition/contract";

/** Address of the public list (or its file) with a filter and a page. */
export function listAddress(path: string, filter: PublicFilter, page = 1): string {
  const parameters = new URLSearchParams();
  const entries = {
    tim: filter.search,
    nam: filter.year ? String(filter.year) : "",
    loai: filter.unitKind ?? "",
    "danh-hieu": filter.programme ?? "",
    tinh: filter.tenantId ?? "",
    trang: page > 1 ? String(page) : "",
  };
  for (const [name, value] of Object.entries(entries)) if (value) parameters.set(name, value);
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}
