import { dayInVietnam } from "@/lib/core/dates";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type {
  AddTrustRefusal,
  EndTrustRefusal,
  RegisterCertificateRefusal,
  SignatureRefusal,
} from "@/lib/documents/contract";

export type SigningRefusal =
  | SignatureRefusal
  | RegisterCertificateRefusal
  | AddTrustRefusal
  | EndTrustRefusal
  | { readonly code: "certificate.not-found" };

export const isSigningRefusal = (refusal: { readonly code: string }): refusal is SigningRefusal =>
  /^(signature|trust|certificate)\./.test(refusal.code);

const moment = (iso: string): string => formatDateTime(new Date(iso));

/** The sentence of a refusal about certificates and signatures, with what to do. One case per code. */
export function signatureMessage(refusal: SigningRefusal): string {
  switch (refusal.code) {
    case "signature.certificate-not-yet":
      return `Chứng thư số chỉ có hiệu lực từ ${moment(refusal.from)}.`;
    case "signature.certificate-expired":
      return `Chứng thư số đã hết hạn lúc ${moment(refusal.to)}. Đăng ký chứng thư số còn hạn.`;
    case "signature.key-usage":
      return "Chứng thư số này không được cấp để ký (thiếu mục đích dùng khóa «ký số» hoặc «chống chối bỏ»).";
    case "signature.weak-key":
      return "Khóa của chứng thư số quá yếu. Cần RSA từ 2048 bit, hoặc P-256 trở lên.";
    case "signature.unknown-root":
      return `Nơi cấp chứng thư số (${refusal.issuerName || "không ghi tên"}) chưa có trong danh sách của tỉnh. Báo quản trị cấp tỉnh thêm vào.`;
    case "signature.authority-expired":
      return `Chứng thư của nơi cấp (${refusal.issuerName}) không có hiệu lực lúc này; hạn đến ${moment(refusal.to)}.`;
    case "signature.revoked":
      return `Chứng thư số đã bị thu hồi lúc ${moment(refusal.on)}, không dùng để ký được.`;
    case "signature.none-registered":
      return "Chưa có chứng thư số nào được đăng ký cho đồng chí. Đăng ký ở trang «Chứng thư số của tôi» rồi ký.";
    case "signature.other-certificate":
      return `Chứng thư số trong tệp (${refusal.subjectName || "không ghi tên"}) không phải chứng thư số đã đăng ký của người ký văn bản này.`;
    case "signature.broken":
      return "Chữ ký số không đọc được hoặc thiếu phần bắt buộc. Ký lại.";
    case "signature.weak-algorithm":
      return "Chữ ký số dùng thuật toán băm không được nhận. Cần SHA-256.";
    case "signature.text-changed":
      return "Văn bản đã thay đổi sau khi xem, nên chữ ký không khớp. Xem lại trước khi ký.";
    case "signature.not-by-certificate":
      return "Chữ ký số không do khóa của chứng thư số này tạo ra. Kiểm tra lại tệp chứng thư số.";
    case "signature.too-long":
      return "Tệp chứng thư số kèm quá nhiều chứng thư cấp trên. Xuất lại tệp chỉ gồm chứng thư của người ký.";
    case "signature.not-pdf":
      return "Tệp này không phải PDF. Nộp tệp PDF đã ký.";
    case "signature.other-file":
      return "Tệp đã nộp không phải văn bản đã tải về, hoặc phần mềm ký đã ghi lại cả tệp. Tải lại văn bản, ký theo cách thêm vào cuối tệp rồi nộp lại.";
    case "signature.unsigned":
      return "Tệp chưa có chữ ký số nào.";
    case "signature.unknown-structure":
      return "Chữ ký số trong tệp không theo dạng nhận được ở đây (PDF ký rời, chữ ký che toàn bộ tệp). Ký lại bằng phần mềm khác hoặc dùng cách ký khác.";
    case "signature.content-changed":
      return "Nội dung văn bản trong tệp đã bị thay đổi hoặc thêm vào ngoài chữ ký. Tải lại văn bản và ký lại.";
    case "signature.outside-place":
      return "Hình chữ ký trong tệp nằm ngoài chỗ dành cho chữ ký, giữa chức vụ và họ tên. Tải lại văn bản, đặt hình chữ ký vào chỗ đó hoặc ký không hiện hình.";
    case "signature.several":
      return "Tệp có nhiều hơn một chữ ký. Nộp tệp chỉ có chữ ký của người ký văn bản.";
    case "signature.forbids-number":
      return "Chữ ký trong tệp khóa văn bản, nên văn thư không ghi được số và ngày. Ký lại mà không khóa văn bản.";
    case "signature.later-revision":
      return "Tệp đã bị thêm nội dung sau chữ ký, nên không dùng được.";
    case "signature.not-certificate":
      return "Tệp này không phải chứng thư số. Chọn tệp .cer, .crt hoặc .pem, không phải tệp có khóa (.p12, .pfx).";
    case "signature.other-name":
      return `Chứng thư số mang tên ${refusal.subjectName || "trống"}, không phải tên đồng chí (${refusal.personName}).`;
    case "signature.taken":
      return "Chứng thư số này đã được đăng ký và đang dùng.";
    case "signature.upload-size":
      return "Tệp lớn hơn 5 MB nên không phải chứng thư số hay danh sách thu hồi dùng được ở đây. Chọn tệp khác.";
    case "trust.not-found":
      return "Danh sách này do quản trị cấp tỉnh giữ.";
    case "trust.not-readable":
      return "Tệp này không phải chứng thư của nơi cấp, cũng không phải danh sách thu hồi (CRL).";
    case "trust.not-authority":
      return `Chứng thư của ${refusal.name} là của người dùng, không phải của nơi cấp.`;
    case "trust.known":
      return `${refusal.name} đã có trong danh sách.`;
    case "trust.entry-not-found":
      return "Mục này không còn trong danh sách.";
    case "trust.list-outdated":
      return `Đã có danh sách thu hồi mới hơn của ${refusal.name || "nơi cấp này"}. Tải danh sách mới nhất từ nơi cấp.`;
    case "trust.list-unknown-issuer":
      return `Danh sách thu hồi này của ${refusal.name || "nơi không ghi tên"}, không do nơi cấp nào trong danh sách ký. Thêm chứng thư của nơi cấp trước.`;
    case "certificate.changed-meanwhile":
      return "Chứng thư số của đồng chí vừa được đăng ký ở nơi khác. Tải lại trang để xem.";
    case "certificate.not-found":
      return "Không tìm thấy chứng thư số này, hoặc đã ngừng dùng.";
  }
}

/** «đến 31/12/2027». */
export const untilWords = (iso: string | null): string =>
  iso ? `đến ${formatDate(dayInVietnam(new Date(iso)))}` : "không ghi hạn";
