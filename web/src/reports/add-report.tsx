export function AddReport() {
  return null
}
