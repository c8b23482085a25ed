// Role cards of the sign-in page and the list that `npm start` prints: one place, plain data, no package.
// Every account is made by lib/demo; a test signs in with each of them.

export const DEMO_PASSWORD = "thu-nghiem-2026";

const role = (account, label, does) => ({ account, label, does });

/** In the order of the work: who begins, who judges, who decides, who issues. */
export const DEMO_ACCOUNTS = [
  {
    code: "bn",
    name: "Tỉnh Bắc Ninh",
    about:
      "Hai cấp, từ 1/7/2025: đăng ký, UBND tỉnh phê duyệt danh sách, Công an tỉnh thẩm định, Chủ tịch UBND tỉnh quyết định.",
    roles: [
      role(
        "bn.ca-xa-yen-phong",
        "Cán bộ Công an xã Yên Phong",
        "Đăng ký, lập hồ sơ của xã và đơn vị do xã quản lý",
      ),
      role(
        "bn.ca-xa-yen-phong.2",
        "Cán bộ Công an xã Yên Phong (người thứ hai)",
        "Cùng lập hồ sơ, không ghi đè lên nhau",
      ),
      role("bn.ca-xa-tien-du", "Cán bộ Công an xã Tiên Du", "Xã hợp nhất ngày 1/7/2025"),
      role(
        "bn.don-vi.co-khi-dong-phong",
        "Đơn vị: Công ty CP Cơ khí Đông Phong (thử nghiệm)",
        "Tự lập hồ sơ, thuộc cấp tỉnh quản lý",
      ),
      role(
        "bn.ca-tinh.tham-dinh",
        "Cán bộ thẩm định, Công an tỉnh",
        "Nhận đăng ký, trình danh sách, tiếp nhận và thẩm định",
      ),
      role(
        "bn.ca-tinh.tham-dinh-2",
        "Cán bộ thẩm định, Công an tỉnh (người thứ hai)",
        "Thẩm định, dự thảo quyết định",
      ),
      role("bn.chu-tich", "Chủ tịch UBND tỉnh", "Phê duyệt danh sách, ký quyết định công nhận"),
      role("bn.van-thu", "Văn thư UBND tỉnh", "Cấp số, ban hành"),
      role("bn.giam-doc", "Giám đốc Công an tỉnh", "Ký thông báo danh sách đơn vị duy trì"),
      role("bn.van-thu-ca", "Văn thư Công an tỉnh", "Cấp số, phát hành thông báo"),
      role("bn.kiem-nhiem", "Người giữ hai vị trí", "Chọn vị trí để làm việc sau khi vào"),
      role("bn.quan-tri", "Quản trị của tỉnh", "Đơn vị, con người, quyền hạn"),
    ],
  },
  {
    code: "nt",
    name: "Tỉnh Ninh Thuận",
    about: "Năm 2023, ba cấp: Ban Chỉ đạo lựa chọn trong Quý I, đánh giá, họp xét và công nhận.",
    roles: [
      role(
        "nt.thu-ky-huyen-ninh-phuoc",
        "Thư ký Ban Chỉ đạo huyện Ninh Phước",
        "Lựa chọn đơn vị, lập cuộc họp, dự thảo quyết định",
      ),
      role(
        "nt.ca-xa-phuoc-thuan",
        "Cán bộ Công an xã Phước Thuận",
        "Lập hồ sơ của xã và của trường được ủy quyền",
      ),
      role("nt.tt-xa-phuoc-thuan", "Ban Chỉ đạo xã Phước Thuận", "Đánh giá cấp xã, lập biên bản, đề nghị"),
      role(
        "nt.don-vi.phong-giao-duc-ninh-phuoc",
        "Đơn vị: Phòng Giáo dục và Đào tạo huyện Ninh Phước",
        "Cơ quan do huyện quản lý, lên Ban Chỉ đạo tỉnh",
      ),
      role(
        "nt.tt-huyen-ninh-phuoc",
        "Thường trực Ban Chỉ đạo huyện Ninh Phước",
        "Tiếp nhận, thẩm định, đánh giá đơn vị của huyện",
      ),
      role(
        "nt.uy-vien-1-huyen-ninh-phuoc",
        "Ủy viên Ban Chỉ đạo huyện Ninh Phước",
        "Họp xét, bỏ phiếu, cho ý kiến",
      ),
      role("nt.truong-ban-huyen-ninh-phuoc", "Trưởng Ban Chỉ đạo huyện Ninh Phước", "Chủ trì, ký quyết định"),
      role("nt.van-thu-huyen-ninh-phuoc", "Văn thư Ban Chỉ đạo huyện Ninh Phước", "Cấp số, ban hành"),
      role(
        "nt.tt-tinh",
        "Thường trực Ban Chỉ đạo tỉnh",
        "Thẩm định hồ sơ cấp huyện, đánh giá đơn vị của tỉnh",
      ),
      role("nt.thu-ky-tinh", "Thư ký Ban Chỉ đạo tỉnh", "Lựa chọn, họp xét, dự thảo ở cấp tỉnh"),
      role("nt.truong-ban-tinh", "Trưởng Ban Chỉ đạo tỉnh", "Ký quyết định ở cấp tỉnh"),
      role(
        "nt.kiem-nhiem",
        "Người giữ hai vị trí, thành phố Phan Rang - Tháp Chàm",
        "Chọn vị trí để làm việc sau khi vào",
      ),
    ],
  },
  {
    code: "kh",
    name: "Tỉnh Khánh Hòa",
    about:
      "Năm 2023, thành phố Nha Trang theo Thông tư 124: đăng ký trước 31/3, Chủ tịch UBND thành phố công nhận.",
    roles: [
      role("kh.ca-phuong-loc-tho", "Cán bộ Công an phường Lộc Thọ", "Đăng ký, lập hồ sơ của phường"),
      role("kh.tt-phuong-loc-tho", "Ban Chỉ đạo phường Lộc Thọ", "Đánh giá cấp phường, lập biên bản"),
      role(
        "kh.don-vi.thcs-loc-tho",
        "Đơn vị: Trường THCS Lộc Thọ (thử nghiệm)",
        "Đăng ký và lập hồ sơ của trường",
      ),
      role(
        "kh.thu-truong.thcs-loc-tho",
        "Hiệu trưởng Trường THCS Lộc Thọ (thử nghiệm)",
        "Đánh giá hồ sơ của trường",
      ),
      role(
        "kh.tt-thanh-pho-nha-trang",
        "Thường trực Ban Chỉ đạo thành phố",
        "Nhận đăng ký, tiếp nhận, thẩm định (qua Công an thành phố)",
      ),
      role("kh.thu-ky-thanh-pho-nha-trang", "Thư ký Ban Chỉ đạo thành phố", "Dự thảo quyết định"),
      role("kh.chu-tich-thanh-pho-nha-trang", "Chủ tịch UBND thành phố Nha Trang", "Ký quyết định công nhận"),
      role("kh.van-thu-thanh-pho-nha-trang", "Văn thư UBND thành phố", "Cấp số, ban hành"),
      role(
        "kh.tt-phuong-phuoc-hai",
        "Thường trực Ban Chỉ đạo phường Phước Hải",
        "Nhận và thẩm định đơn vị do phường quản lý",
      ),
      role(
        "kh.chu-tich-phuong-phuoc-hai",
        "Chủ tịch UBND phường Phước Hải",
        "Công nhận đơn vị do phường quản lý",
      ),
    ],
  },
  {
    code: "ld",
    name: "Tỉnh Lâm Đồng",
    about: "Năm 2023, ba cấp: phần không có trong bản kế hoạch sao chép theo quy trình chung năm 2023.",
    roles: [
      role("ld.thu-ky-tinh", "Thư ký Ban Chỉ đạo tỉnh", "Lựa chọn đơn vị của tỉnh, dự thảo quyết định"),
      role("ld.don-vi.so-cong-thuong", "Đơn vị: Sở Công Thương tỉnh Lâm Đồng", "Cơ quan do tỉnh quản lý"),
      role("ld.ca-tinh", "Cán bộ Công an tỉnh Lâm Đồng", "Tham mưu, lập hồ sơ thay đơn vị của tỉnh"),
      role(
        "ld.tt-tinh",
        "Thường trực Ban Chỉ đạo tỉnh",
        "Đánh giá đơn vị của tỉnh, thẩm định hồ sơ cấp huyện",
      ),
      role("ld.truong-ban-tinh", "Trưởng Ban Chỉ đạo tỉnh", "Ký quyết định"),
      role("ld.van-thu-tinh", "Văn thư Ban Chỉ đạo tỉnh", "Cấp số, ban hành"),
      role(
        "ld.thu-ky-thanh-pho-da-lat",
        "Thư ký Ban Chỉ đạo thành phố Đà Lạt",
        "Lựa chọn xã, phường; họp xét",
      ),
      role("ld.ca-xa-xuan-tho", "Cán bộ Công an xã Xuân Thọ", "Lập hồ sơ của xã"),
      role("ld.tt-xa-xuan-tho", "Ban Chỉ đạo xã Xuân Thọ", "Đánh giá cấp xã"),
      role("ld.tt-thanh-pho-da-lat", "Thường trực Ban Chỉ đạo thành phố Đà Lạt", "Tiếp nhận, thẩm định"),
      role("ld.truong-ban-thanh-pho-da-lat", "Trưởng Ban Chỉ đạo thành phố Đà Lạt", "Chủ trì, ký quyết định"),
    ],
  },
  {
    code: "ag",
    name: "Tỉnh An Giang",
    about: "Năm 2023, ba cấp: xét, công nhận trước ngày 20/10.",
    roles: [
      role(
        "ag.thu-ky-huyen-thoai-son",
        "Thư ký Ban Chỉ đạo huyện Thoại Sơn",
        "Lựa chọn đơn vị, lập cuộc họp, dự thảo quyết định",
      ),
      role(
        "ag.ca-xa-vinh-trach",
        "Cán bộ Công an xã Vĩnh Trạch",
        "Lập hồ sơ của xã và của trường được ủy quyền",
      ),
      role("ag.tt-xa-vinh-trach", "Ban Chỉ đạo xã Vĩnh Trạch", "Đánh giá cấp xã, lập biên bản, đề nghị"),
      role(
        "ag.don-vi.phong-giao-duc-thoai-son",
        "Đơn vị: Phòng Giáo dục và Đào tạo huyện Thoại Sơn",
        "Cơ quan do huyện quản lý, đang lập hồ sơ",
      ),
      role(
        "ag.tt-huyen-thoai-son",
        "Thường trực Ban Chỉ đạo huyện Thoại Sơn",
        "Tiếp nhận, thẩm định, trả lại bổ sung",
      ),
      role(
        "ag.uy-vien-1-huyen-thoai-son",
        "Ủy viên Ban Chỉ đạo huyện Thoại Sơn",
        "Họp xét, bỏ phiếu, cho ý kiến",
      ),
      role("ag.truong-ban-huyen-thoai-son", "Trưởng Ban Chỉ đạo huyện Thoại Sơn", "Chủ trì, ký quyết định"),
      role("ag.van-thu-huyen-thoai-son", "Văn thư Ban Chỉ đạo huyện Thoại Sơn", "Cấp số, ban hành"),
      role(
        "ag.tt-tinh",
        "Thường trực Ban Chỉ đạo tỉnh",
        "Thẩm định hồ sơ cấp huyện, đánh giá đơn vị của tỉnh",
      ),
      role("ag.truong-ban-tinh", "Trưởng Ban Chỉ đạo tỉnh", "Ký quyết định ở cấp tỉnh"),
    ],
  },
];

/** What `npm start` prints under the address: the accounts in working order, and their one password. */
export function accountLines() {
  const width = Math.max(...DEMO_ACCOUNTS.flatMap(({ roles }) => roles.map(({ account }) => account.length)));
  return [
    "",
    `Tài khoản thử (mật khẩu chung: ${DEMO_PASSWORD}), hoặc chọn một vai ngay trên trang đăng nhập:`,
    ...DEMO_ACCOUNTS.flatMap(({ name, roles }) => [
      "",
      name,
      ...roles.map(({ account, label }) => `  ${account.padEnd(width)}  ${label}`),
    ]),
  ];
}
