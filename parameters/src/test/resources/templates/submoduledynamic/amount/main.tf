output "number" {
  value = 0
}
