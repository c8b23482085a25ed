import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { ok, type Result } from "@/lib/core/result";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type { UnitPageView } from "@/lib/dossiers/officer-views";
import { readDossier, type DossierNotFound } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery } from "@/lib/platform/query";
import { MANAGING_LEVELS, MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

/** What the register says of the unit, by the version the dossier is pinned to. */
export const getUnitPage = defineQuery({
  name: "dossiers.get-unit-page",
  permission: "dossier.read",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<UnitPageView, DossierNotFound>> {
    const { tx } = context;
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, head, unitClass, editable } = read.value;
    const version = await tx.unitVersion.findFirst({ where: { id: dossier.unitVersionId } });
    const confirmed = await tx.dossier.findFirstOrThrow({
      where: { id: dossierId },
      include: { unitCheckedBy: true },
    });
    const level = MANAGING_LEVELS.find((known) => known === dossier.managingLevel);
    const basis = dossier.route.facts.find(({ key }) => key === "delegation")?.value;
    const facts: (readonly [string, string | null | undefined])[] = [
      ["Tên đơn vị", head.unitName],
      ["Loại hình", UNIT_CLASS_LABELS[unitClass]],
      ["Mã đơn vị", version?.code],
      ["Địa bàn", head.placeName],
      ["Địa chỉ", version?.address],
      ["Người đứng đầu", version?.headTitle],
      ["Cấp quản lý", level && MANAGING_LEVEL_LABELS[level]],
      ["Quản lý", basis],
      ["Phiên bản", version && `Từ ngày ${formatDate(fromDateColumn(version.validFrom))}`],
    ];
    return ok({
      head,
      facts: facts.map(([term, value]) => ({ term, value: value ? value : "Chưa ghi" })),
      confirmed:
        confirmed.unitCheckedBy && confirmed.unitCheckedAt
          ? { by: confirmed.unitCheckedBy.fullName, at: formatDateTime(confirmed.unitCheckedAt) }
          : null,
      editable: editable === "everything",
    });
  },
});
