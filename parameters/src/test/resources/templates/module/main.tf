module "jetbrains_gateway" {
  source         = "registry.example.com/modules/jetbrains-gateway/coder"
  version        = "1.0.29"
  count          = 1
  agent_id       = "main"
  jetbrains_ides = ["CL", "GO", "IU", "PY", "WS"]
  default        = "GO"
}

data "docker_registry_image" "images" {
  count = 2
  name  = "image-${count.index}"
}

data "coder_parameter" "extra" {
  count   = 1
  name    = "extra"
  order   = 5
  default = trimprefix(data.docker_registry_image.images[1].sha256_digest, "sha256:")
}
