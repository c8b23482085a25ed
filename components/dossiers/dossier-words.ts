import type { Programme } from "@/lib/programmes/domain/programme";

const SHORT_TITLES = {
  security_safe: "An toàn về an ninh, trật tự",
  movement_grade: "phân loại phong trào",
  exemplary: "điển hình phong trào",
} as const satisfies Record<Programme, string>;

/** «Hồ sơ đề nghị công nhận điển hình phong trào năm 2026». */
export const dossierTitle = (programme: Programme, year: number): string =>
  `Hồ sơ đề nghị công nhận ${SHORT_TITLES[programme]} năm ${year}`;

/** «Hồ sơ điển hình phong trào năm 2026», for links back to it. */
export const shortDossierTitle = (programme: Programme, year: number): string =>
  `Hồ sơ ${SHORT_TITLES[programme]} năm ${year}`;

export const programmeWords = (programme: Programme): string =>
  SHORT_TITLES[programme].charAt(0).toUpperCase() + SHORT_TITLES[programme].slice(1);

/** Where a dossier goes next; the unit's own head, where he is the first to judge it (TT 124 Đ.9.1.c). */
export const receiverWords = ({
  unitName,
  receivingBodyName,
}: {
  readonly unitName: string;
  readonly receivingBodyName: string;
}): string => (receivingBodyName === unitName ? "người đứng đầu đơn vị" : receivingBodyName);
