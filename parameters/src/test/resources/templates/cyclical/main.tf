data "coder_parameter" "alpha" {
  name    = "alpha"
  default = data.coder_parameter.beta.value
}

data "coder_parameter" "beta" {
  name    = "beta"
  default = data.coder_parameter.alpha.value
}
