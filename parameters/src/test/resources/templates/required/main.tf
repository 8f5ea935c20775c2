data "coder_parameter" "region" {
  name = "region"
  type = "string"
}
