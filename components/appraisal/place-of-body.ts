const PLACE = /^.*(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+(.+)$/iu;

/** Where a body writes from: «Công an huyện Ninh Phước» writes from Ninh Phước (Nghị định 30/2020, Phụ lục I). */
export const placeOfBody = (bodyName: string): string => PLACE.exec(bodyName)?.[1] ?? bodyName;
