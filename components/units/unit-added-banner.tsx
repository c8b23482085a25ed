import { stateOf, type FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";

export function UnitAddedBanner({ state }: { readonly state: FormState | null }) {
  const added = stateOf(state, "units.add")?.success;
  if (!added) return null;
  return (
    <div className="wrap">
      <Banner title={`Đã thêm ${String(added.name)} vào sổ đơn vị.`} className="sp4" />
    </div>
  );
}
