import { RouteSteps } from "@/components/programmes/route-steps";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";

/** «Vì sao hồ sơ này lên cấp này», as it was when the dossier was opened. */
export function RoutePanel({ route }: { readonly route: ResolvedRoute }) {
  return (
    <section className="why sp7" aria-labelledby="vi-sao">
      <h2 id="vi-sao">Vì sao hồ sơ này lên cấp này</h2>
      <RouteSteps route={route} />
    </section>
  );
}
