data "coder_parameter" "hidden" {
  name    = "hidden"
  default = "x"
}
