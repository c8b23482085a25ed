/** What is used of node-forge: reading a PKCS#12 file. A string is bytes, one letter a byte. */
declare module "node-forge" {
  export interface Asn1 {
    readonly tagClass: number;
  }
  export interface Bag {
    readonly key?: object | null;
    readonly cert?: object | null;
    /** Where forge does not know the kind of key: PrivateKeyInfo, or the certificate itself. */
    readonly asn1?: Asn1;
    readonly attributes: { readonly localKeyId?: readonly string[] };
  }
  interface Forge {
    readonly asn1: {
      fromDer(bytes: string): Asn1;
      toDer(asn1: Asn1): { getBytes(): string };
    };
    readonly pki: {
      readonly oids: Readonly<Record<"certBag" | "keyBag" | "pkcs8ShroudedKeyBag", string>>;
      certificateToAsn1(certificate: object): Asn1;
      privateKeyToAsn1(key: object): Asn1;
      wrapRsaPrivateKey(key: Asn1): Asn1;
    };
    readonly pkcs5: {
      pbkdf2: (password: string, ...rest: readonly unknown[]) => string;
    };
    readonly pkcs12: {
      pkcs12FromAsn1(
        asn1: Asn1,
        strict: boolean,
        password: string,
      ): {
        getBags(filter: { readonly bagType: string }): Readonly<Record<string, readonly Bag[] | undefined>>;
      };
    };
  }
  const forge: Forge;
  export default forge;
}
