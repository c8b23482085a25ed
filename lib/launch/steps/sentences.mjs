/** What a person reads when a start can't go on: the cause, and what to do about it. */

/** A stop that was foreseen: its message is a sentence for a person, and no stack is shown. */
export class Stop extends Error {}

export const nodeTooOld = (found, needed) =>
  `Node.js ${found} quá cũ. Cài Node.js ${needed} trở lên rồi chạy lại lệnh này.\n` +
  `(Node.js ${found} is too old; install ${needed} or later.)`;

export const portTaken = (port) =>
  `Cổng ${port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start\n` +
  `(Port ${port} is taken; stop the other program or choose another port.)`;

export const portNotAllowed = (port) =>
  `Không được phép mở cổng ${port}. Chọn một cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start\n` +
  `(No permission to open port ${port}; choose 1024 or above.)`;

export const portMalformed = (text) =>
  `PORT=${text} không phải là số cổng. Ghi một số từ 1 đến 65535, ví dụ: PORT=3000 npm start\n` +
  `(PORT must be a number from 1 to 65535.)`;

export const noPermission = (place) =>
  `Không có quyền ghi hoặc chạy ở ${place}. Chạy lệnh bằng tài khoản sở hữu thư mục này, hoặc cấp quyền cho tài khoản đang dùng (chown, chmod).\n` +
  `(No permission at ${place}; run as its owner or grant access.)`;

export const diskFull = (place) =>
  `Ổ đĩa chứa ${place} đã đầy. Dọn bớt để còn ít nhất 2 GB trống rồi chạy lại; dữ liệu đã có không mất.\n` +
  `(The disk holding ${place} is full; free at least 2 GB and run again. Nothing is lost.)`;

export const readOnly = (place) =>
  `Thư mục ${place} chỉ cho đọc. Chép mã nguồn sang nơi ghi được rồi chạy lại.\n` +
  `(${place} is read-only; move the project to a writable place.)`;

export const alreadyRunning = (address) =>
  `Sổ Vàng trong thư mục này đang chạy tại ${address}. Mở địa chỉ đó, hoặc dừng nó (Ctrl+C ở cửa sổ đang chạy) rồi chạy lại.\n` +
  `(Already running at ${address}; stop it first.)`;

export const missingSettings = (names) =>
  `Có DATABASE_URL nhưng thiếu ${names.join(", ")}. Đặt ${names.length > 1 ? "các biến này" : "biến này"} trong môi trường rồi chạy lại; README.md nói cách đặt.\n` +
  `(DATABASE_URL is set but ${names.join(", ")} is missing; see README.md.)`;

export const weakSecret = () =>
  `NEXTAUTH_SECRET quá ngắn. Dùng ít nhất 32 ký tự ngẫu nhiên, ví dụ: openssl rand -base64 33\n` +
  `(NEXTAUTH_SECRET must have at least 32 characters.)`;

export const badAuditKey = (file) =>
  `AUDIT_KEY_FILE chỉ tới ${file}, nhưng đó không phải khóa Ed25519 đọc được. Tạo một khóa, để ngoài máy chủ cơ sở dữ liệu: openssl genpkey -algorithm ed25519 -out khoa-nhat-ky.pem\n` +
  `(AUDIT_KEY_FILE must name a readable Ed25519 private key in PEM; see README.md.)`;

export const malformedAddress = (name) =>
  `${name} không phải là một địa chỉ đọc được. Sửa lại theo mẫu trong README.md rồi chạy lại.\n` +
  `(${name} is not a readable URL; see README.md.)`;

export const noDatabaseAnswer = (name, cause) =>
  `Không vào được cơ sở dữ liệu theo ${name}: ${cause}. Kiểm tra máy chủ, tên, mật khẩu trong ${name} rồi chạy lại.\n` +
  `(Cannot connect with ${name}.)`;

export const tooPowerfulRole = (name, role) =>
  `${name} dùng vai trò "${role}" có quyền vượt chính sách bảo vệ dữ liệu. Dùng một vai trò NOSUPERUSER NOBYPASSRLS không sở hữu bảng (prisma/roles.sql).\n` +
  `(${name} uses the role "${role}", which bypasses row-level security; see prisma/roles.sql.)`;

export const missingRole = (role, name) =>
  `Cơ sở dữ liệu chưa có vai trò "${role}", và tài khoản trong DATABASE_URL không được tạo vai trò. Nhờ quản trị chạy prisma/roles.sql, rồi đặt ${name}.\n` +
  `(The role "${role}" does not exist; have an administrator run prisma/roles.sql and set ${name}.)`;

export const changedMigration = (name) =>
  `Bước nâng cấp "${name}" đã chạy trên cơ sở dữ liệu này nhưng tệp nay khác đi. Lấy lại đúng tệp cũ (git checkout); thay đổi mới phải là một bước mới.\n` +
  `(Migration "${name}" was changed after it had been applied.)`;

export const unknownMigration = (name) =>
  `Cơ sở dữ liệu đã có bước nâng cấp "${name}" mà bản mã nguồn này không có. Dùng bản mã nguồn mới hơn, đừng dùng bản này.\n` +
  `(The database is newer than this source: migration "${name}" is unknown here.)`;

export const failedMigration = (name, cause) =>
  `Bước nâng cấp "${name}" không chạy được và đã được hoàn lại, dữ liệu giữ nguyên: ${cause}\n` +
  `(Migration "${name}" failed and was rolled back.)`;

export const lostSecrets = (place) =>
  `Mật khẩu trong ${place} không khớp với cơ sở dữ liệu đã có. Khôi phục tệp đó từ bản sao lưu; nếu chỉ là dữ liệu thử, xóa thư mục .data để làm lại từ đầu.\n` +
  `(The secrets in ${place} do not fit the existing database; restore the file, or delete .data to start over with demo data.)`;

export const noPlatformPackage = (platform) =>
  `Không có PostgreSQL đi kèm cho máy này (${platform}). Đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL, theo README.md.\n` +
  `(No bundled PostgreSQL for ${platform}; set DATABASE_URL.)`;

export const noOrdinaryUser = () =>
  `Đang chạy bằng root nhưng máy không có tài khoản postgres, nobody hay daemon để chạy cơ sở dữ liệu. Chạy lại bằng tài khoản thường.\n` +
  `(Running as root without a postgres, nobody or daemon account; run as an ordinary user.)`;

export const stepFailed = (what, log, tail) =>
  `${what} không xong. Những dòng cuối của ${log}:\n\n${tail}\n\n(${what} failed; the last lines of its log are above.)`;

const BY_ERROR_CODE = {
  EACCES: noPermission,
  EPERM: noPermission,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EROFS: readOnly,
};

/** The sentence for an error of the operating system, or null when it is not one that a person can mend. */
export function sentenceForError(error, place) {
  const sentence = BY_ERROR_CODE[error?.code];
  return sentence ? sentence(error.path ?? place) : null;
}

/** The same for a program's output, where only its words tell what happened. */
export function sentenceForOutput(text, place) {
  if (/ENOSPC|No space left on device/.test(text)) return diskFull(place);
  if (/EROFS|Read-only file system/.test(text)) return readOnly(place);
  if (/EACCES|EPERM|Permission denied/.test(text)) return noPermission(place);
  return null;
}
