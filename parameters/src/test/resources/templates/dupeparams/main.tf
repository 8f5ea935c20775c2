data "coder_parameter" "one" {
  name    = "same"
  default = "a"
}

data "coder_parameter" "two" {
  name    = "same"
  default = "b"
}
