data "coder_parameter" "nothing" {}
