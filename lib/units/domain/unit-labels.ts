/** Every kind a unit version may have: recognisable classes and the territories above them. */
export const UNIT_KIND_LABELS: Readonly<Record<string, string>> = {
  tinh: "Tỉnh",
  thanh_pho_truc_thuoc: "Thành phố trực thuộc trung ương",
  huyen: "Huyện",
  quan: "Quận",
  thi_xa: "Thị xã",
  thanh_pho: "Thành phố thuộc tỉnh",
  xa: "Xã",
  phuong: "Phường",
  thi_tran: "Thị trấn",
  dac_khu: "Đặc khu",
  khu_dan_cu: "Khu dân cư",
  co_quan: "Cơ quan",
  doanh_nghiep: "Doanh nghiệp",
  co_so_giao_duc: "Cơ sở giáo dục",
};

/** Kinds that an officer can add by hand; territories come from the official list. */
export const ADDABLE_KINDS = ["co_quan", "doanh_nghiep", "co_so_giao_duc", "khu_dan_cu"] as const;
export type AddableKind = (typeof ADDABLE_KINDS)[number];
