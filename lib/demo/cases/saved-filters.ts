import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { castOf } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import type { DirectoryRows } from "@/lib/demo/directory-rows";
import { saveFilter } from "@/lib/reports/server/save-filter";

const KEPT = [
  {
    by: "bn.ca-tinh.tham-dinh",
    list: "queue",
    view: "moi-gui",
    unitClass: "doanh_nghiep",
    name: "Doanh nghiệp mới gửi",
  },
  { by: "bn.ca-tinh.tham-dinh", list: "registrations", status: "submitted", name: "Đăng ký chờ ghi nhận" },
  { by: "bn.ca-xa-yen-phong", list: "units", unregistered: "on", name: "Chưa đăng ký năm nay" },
] as const;

/** Filters that two people keep, so that nobody's first sight of them is empty. */
export async function playSavedFilters(directory: DirectoryRows, today: IsoDate): Promise<void> {
  const cast = castOf(directory);
  for (const { by, ...filter } of KEPT) {
    must(`the filter ${filter.name}`, await saveFilter.execute(cast.named(by, today), filter));
  }
}
