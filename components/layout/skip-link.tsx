/** First stop of the keyboard; `main` carries the id. */
export function SkipLink() {
  return (
    <a className="skip" href="#noi-dung">
      Bỏ qua, đến nội dung chính
    </a>
  );
}
