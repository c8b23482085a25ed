/**
 * Styles of the verification page, inside the page itself: one request on a weak network. Values are those of
 * app/styles/tokens.css, screens.css (P-2), frame.css and case.css.
 */
const FACES = ["latin", "vietnamese"]
  .map((subset) => {
    const range =
      subset === "latin"
        ? "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2212"
        : "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303-304,U+308-309,U+323,U+329,U+1EA0-1EF9,U+20AB";
    return `@font-face{font-family:S;font-weight:200 900;font-display:swap;src:url(/fonts/source-sans-3-${subset}.woff2) format("woff2");unicode-range:${range}}`;
  })
  .join("");

export const VERIFICATION_STYLE = `${FACES}
@font-face{font-family:F;src:local("Arial"),local("Liberation Sans");size-adjust:91.4%;ascent-override:112%;descent-override:43.8%;line-gap-override:0%}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:#12202e;background:#fff;font:400 1.125rem/1.75rem S,F,"Segoe UI",Arial,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,p,ul,ol,dl,dd{margin:0;padding:0}ul,ol{list-style:none}
a{color:#0b4a86;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:4px}
a:focus-visible,.main:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid #12202e;outline-offset:0;box-shadow:0 0 0 6px #ffcb2d}
.wrap{max-width:calc(76rem + 64px);margin-inline:auto;padding-inline:32px}
.skip{position:absolute;left:16px;top:-60px;background:#ffcb2d;color:#12202e;padding:8px 16px}.skip:focus{top:8px;z-index:9}
.band{height:6px;background:#a8121c}
.ribbon{background:repeating-linear-gradient(-45deg,#f3f6f8 0 6px,#e6ecf1 6px 12px);border-bottom:1px solid #c3cdd6;font-size:1rem;line-height:1.5rem}
.ribbon span{display:inline-block;background:#fff;border-inline:1px solid #c3cdd6;padding:4px 12px}
.mast{border-bottom:1px solid #c3cdd6}.mast .wrap{display:flex;align-items:center;min-height:56px;gap:16px}
.mark{font-size:1.25rem;font-weight:700;color:#12202e;text-decoration:none;white-space:nowrap}
.tenant{border-left:1px solid #c3cdd6;padding-left:16px;color:#33475b}
.acct{margin-left:auto;display:flex;gap:24px;font-size:1rem;line-height:1.5rem}.acct li{padding:10px 0}
.ic{width:20px;height:20px;flex:none;fill:none;stroke:currentColor;stroke-width:2}
.official{display:flex;gap:8px;font-size:1rem;line-height:1.5rem;padding:10px 0;border-bottom:1px solid #c3cdd6;color:#33475b}.official .ic{margin-top:2px}
.answer{margin-top:40px;border-top:8px solid #33475b;padding-top:20px}
.answer h1{display:flex;gap:14px;align-items:flex-start;font-size:2.5rem;line-height:3.25rem;margin-top:4px;text-wrap:balance}
.answer h1 .ic{width:40px;height:40px;margin:7px 0 0 -6px;stroke-width:2.5}
.yes{border-color:#1b6b37}.yes h1{color:#0e4d25}.revoked{border-color:#a8121c}.revoked h1{color:#a8121c}
code{overflow-wrap:anywhere}.code{font-size:1rem;line-height:1.5rem;color:#33475b}
.who{font-size:1.25rem;line-height:1.875rem;margin-top:8px;max-width:56ch}
.three{border-top:2px solid #12202e;margin-top:28px}
.three li{display:grid;grid-template-columns:56px 1fr;border-bottom:1px solid #c3cdd6}
.three .ic{margin:13px 18px 0}.three span{border-left:1px solid #c3cdd6;padding:10px 0 9px 16px}
.y .ic{color:#1b6b37}.n .ic,.n b{color:#a8121c}.u .ic{color:#566b7f}
.cols{display:grid;grid-template-columns:minmax(0,42rem) minmax(0,1fr);column-gap:64px;margin-top:48px}
h2{font-size:1.25rem;line-height:1.8125rem;font-weight:600;border-bottom:2px solid #12202e;padding-bottom:6px}
dl{display:grid;grid-template-columns:14rem minmax(0,1fr)}
dt,dd{padding:10px 0 9px;border-bottom:1px solid #c3cdd6}dt{color:#33475b;padding-right:16px}
aside section+section{margin-top:32px}aside p,aside ul{margin-top:12px}aside p{font-size:1rem;line-height:1.5rem}aside li{padding:6px 0}
form{margin-top:24px}label{display:block;font-weight:600}.hint{font-size:1rem;line-height:1.5rem;color:#566b7f}
input{font:inherit;width:18rem;max-width:100%;height:44px;border:2px solid #6b7c8c;border-radius:2px;padding:0 12px;margin-top:4px}
button{font:600 1.125rem/1.5rem S,"Segoe UI",Arial,sans-serif;color:#fff;background:#0b4a86;border:0;border-radius:2px;min-height:44px;padding:8px 24px;margin-top:4px}
.after{margin-top:32px;max-width:42rem}.after p+p{margin-top:12px}
.qr{display:block;width:24mm;height:24mm;forced-color-adjust:none}
main{padding-bottom:64px}
.foot{background:#f3f6f8;border-top:2px solid #12202e;font-size:1rem;line-height:1.5rem;color:#33475b}
.foot .wrap{display:grid;grid-template-columns:repeat(3,1fr);gap:32px;padding-block:24px 40px}.foot b{display:block;color:#12202e}
@media (max-width:47.99rem){.wrap{padding-inline:16px}.answer{margin-top:16px;padding-top:12px}.answer h1{font-size:2rem;line-height:2.625rem}.answer h1 .ic{width:32px;height:32px;margin-top:5px}.who{font-size:1.125rem;line-height:1.75rem}.three{margin-top:16px}.three li{grid-template-columns:40px 1fr}.three .ic{margin:13px 10px 0}.three span{padding:8px 0 7px 12px;line-height:1.5rem}.cols,.foot .wrap{display:block}.cols{margin-top:24px}dl{grid-template-columns:7.5rem minmax(0,1fr)}dt,dd{font-size:1rem;line-height:1.375rem;padding:8px 0 7px}dt{padding-right:12px}.acct li+li{display:none}aside{margin-top:32px}.foot .wrap>div+div{margin-top:16px}.official{padding:8px 0}.acct{gap:16px}input,button{width:100%;height:48px}button{margin-top:12px}}
@media print{@page{size:A4;margin:15mm 20mm}.skip,.band,.acct,form,aside section:not(.keep),.keep h2,.keep p+p,.foot a{display:none}body{font-size:11pt;line-height:1.4}.wrap{padding:0;max-width:none}.mast .wrap{min-height:36pt}.answer{margin-top:10pt;padding-top:10pt;break-inside:avoid}.answer h1{font-size:20pt;line-height:1.3}.answer h1 .ic{width:26px;height:26px;margin-top:5px}.three{margin-top:12pt}.cols{display:block;margin-top:12pt}dt,dd{padding:3pt 0}aside section+section,aside p{margin-top:6pt}main{padding:0 0 8pt}.foot{background:none;break-inside:avoid}.foot .wrap{display:grid;gap:12pt;padding-block:6pt}}
@media (forced-colors:active){.answer{border-color:CanvasText}}
`;
