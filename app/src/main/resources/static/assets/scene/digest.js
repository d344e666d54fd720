// Hashes in lower-case hexadecimal digits.

function hex(bytes) {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function ofBlob(blob) {
  return hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
}

// What is signed: every place but the signatures, in the order of their keys, as the server makes it.
export async function ofRecord(values) {
  const text = Object.keys(values)
    .filter((key) => !key.startsWith('signature.'))
    .sort()
    .map((key) => key + '=' + values[key] + '\n')
    .join('');
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
