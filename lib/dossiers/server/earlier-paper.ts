import "server-only";
import { readComponentData } from "@/lib/dossiers/domain/component-fields";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import {
  isStandardComponent,
  type ComponentCode,
  type StandardComponent,
} from "@/lib/programmes/domain/plan";

interface PaperToOpen {
  readonly dossierId: string;
  readonly unitId: string;
  /** The territory that manages the unit: two bodies of one name are two bodies. */
  readonly scopePath: string;
  readonly code: ComponentCode;
  readonly issuer: string;
}

/** What stays the same from one paper of a body to its next. */
const CARRIED = {
  to_trinh: ["signerName"],
  bao_cao: ["signerName"],
  bien_ban: ["place", "chair", "secretary", "attendees"],
  tai_lieu_khac: [],
} as const satisfies Record<StandardComponent, readonly string[]>;

const carriedOf = (code: ComponentCode): readonly string[] =>
  isStandardComponent(code) ? CARRIED[code] : ["signerName"];

/**
 * What a paper that nobody has written yet takes over: of minutes, the people of the body's last minutes; of a letter
 * or report, who signed the other paper of the dossier, else the unit's last one. Empty where there is none.
 */
export async function carriedFields(
  tx: TenantTx,
  { dossierId, unitId, scopePath, code, issuer }: PaperToOpen,
): Promise<Readonly<Record<string, string>>> {
  const codes = code === "bien_ban" ? ["bien_ban"] : ["to_trinh", "bao_cao"];
  const rows = await tx.dossierComponent.findMany({
    where: {
      code: { in: codes },
      mode: "template",
      data: { path: ["fields", "issuer"], equals: issuer },
      dossier: code === "bien_ban" ? { scopePath } : { unitId, scopePath },
    },
    select: { dossierId: true, data: true },
    orderBy: { updatedAt: "desc" },
    take: 20,
  });
  const last = rows.find((row) => row.dossierId === dossierId) ?? rows[0];
  const { fields } = readComponentData(last?.data);
  return Object.fromEntries(carriedOf(code).flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));
}
