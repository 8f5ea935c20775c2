data "coder_workspace_tags" "tags" {
  tags = { zone = data.coder_parameter.region.value }
}

data "coder_parameter" "region" {
  name    = "Region"
  default = "us"
  option {
    name  = "US"
    value = "us"
  }
  option {
    name  = "EU"
    value = "eu"
  }
}
