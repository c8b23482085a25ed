import { stateOf, type FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";

/** What was just written about the unit. */
export function UnitAddedBanner({ state }: { readonly state: FormState | null }) {
  const title = titleOf(state);
  return title ? (
    <div className="wrap">
      <Banner title={title} className="sp4" />
    </div>
  ) : null;
}

function titleOf(state: FormState | null): string | null {
  const added = stateOf(state, "units.add")?.success;
  if (added) return `Đã thêm ${String(added.name)} vào sổ đơn vị.`;
  const renamed = stateOf(state, "units.change-name")?.success;
  if (renamed) return `Đã ghi tên mới: ${String(renamed.name)}. Tên cũ vẫn còn trong sổ.`;
  const moved = stateOf(state, "units.change-manager")?.success;
  const merged = stateOf(state, "units.merge")?.success;
  if (merged) return `Đã ghi: ${String(merged.name)} sáp nhập vào ${String(merged.successorName)}.`;
  return moved ? `Đã ghi cơ quan quản lý mới: ${String(moved.bodyName)}.` : null;
}
